import { Readability } from '@mozilla/readability';

export interface ArticleBody {
  /** The parts of the article, in order; not yet sanitized. */
  nodes: Node[];
}

/** Finds the article in a document of its own, which is taken apart. */
export function readArticle(copy: Document): ArticleBody {
  const result = new Readability<Node>(copy, { serializer: (node) => node, disableJSONLD: true }).parse();
  return { nodes: result?.content ? [...result.content.childNodes] : [] };
}
