import type { CommentKind, ExtractedPage } from '@/lib/model';

/** A text as it is written: each line a paragraph, a heading when it begins with `# `. */
export interface Sample {
  language: string;
  url: string;
  title: string;
  author: string;
  siteName: string;
  publishedAt: string;
  excerpt: string;
  tags: string[];
  body: string;
  comments: SampleComment[];
}

export interface SampleComment {
  author: string;
  publishedAt: string;
  text: string;
  /** Place of the comment it answers, from 0. */
  answers?: number;
  kind?: CommentKind;
}

export function buildSample(sample: Sample): ExtractedPage {
  const lines = sample.body.trim().split('\n');
  const isHeading = (line: string) => line.startsWith('# ');
  const wordsOf = (line: string) => (isHeading(line) ? line.slice(2) : line);
  return {
    url: sample.url,
    title: sample.title,
    authors: [sample.author],
    authorUrls: [],
    authorBio: null,
    publishedAt: sample.publishedAt,
    modifiedAt: null,
    siteName: sample.siteName,
    language: sample.language,
    excerpt: sample.excerpt,
    leadImageUrl: null,
    section: null,
    tags: sample.tags,
    html: lines
      .map((line) => (isHeading(line) ? `<h2>${wordsOf(line)}</h2>` : `<p>${wordsOf(line)}</p>`))
      .join('\n'),
    text: lines.map(wordsOf).join('\n'),
    comments: sample.comments.map(({ author, publishedAt, text, answers, kind = 'comment' }, i) => ({
      id: String(i + 1),
      author,
      authorUrl: null,
      byArticleAuthor: author === sample.author,
      publishedAt,
      publishedAtInferred: false,
      kind,
      parentId: answers === undefined ? null : String(answers + 1),
      parentInferred: false,
      url: null,
      html: `<p>${text}</p>`,
      text,
    })),
    claimedCommentCount: sample.comments.length,
    discussionSystem: 'general',
  };
}
