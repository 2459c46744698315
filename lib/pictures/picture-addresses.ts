/** More are a gallery, and not what somebody reads. */
const MOST = 150;

/** The addresses of the pictures that a text shows, each once, in order. */
export function pictureAddresses(html: string): string[] {
  const parsed = new DOMParser().parseFromString(html, 'text/html');
  const addresses = Array.from(
    parsed.querySelectorAll('img'),
    (picture) => picture.getAttribute('src') ?? '',
  );
  return [...new Set(addresses.filter((address) => /^https?:\/\//i.test(address)))].slice(0, MOST);
}
