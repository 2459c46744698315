/** Shows another address of the library in its place, as a choice on a page does: no step to go back to. */
export function goInPlace(address: string): void {
  history.replaceState(null, '', address);
  // who follows the address hears of history alone
  dispatchEvent(new PopStateEvent('popstate'));
}
