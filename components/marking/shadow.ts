/** The shadow root a node stands in; null: it stands in the document itself, or nowhere. */
export function shadowRootOf(node: Node): ShadowRoot | null {
  const root = node.getRootNode();
  return isShadowRoot(root) ? root : null;
}

/** Not by its class, for each frame has classes of its own; nor by `host` alone, for links have one too. */
export function isShadowRoot(target: EventTarget): target is ShadowRoot {
  return 'nodeType' in target && target.nodeType === 11 && 'host' in target;
}
