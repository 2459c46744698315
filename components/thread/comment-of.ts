/** Id of the comment in which something stands, in a list of comments as it is drawn; null: in none. */
export function commentOf(node: Node): string | null {
  const element = node instanceof Element ? node : node.parentElement;
  return element?.closest<HTMLElement>('[data-comment-id]')?.dataset.commentId ?? null;
}
