import type { Annotation, ArticleEntry, Comment } from '@/lib/model';
import { passageOf } from '../annotations/passage';
import { isName, peopleOf, siteOf, type Cast } from './cast';
import { Addresses } from './contacts';
import { findNames, type Finding, type NameContext } from './find-names';
import { NameIndex } from './name-index';
import { edited, movedPassage, type Edit } from './replace';
import { replaceInMarkup } from './replace-markup';

/** What stands in the place of what is taken out, in the language of the interface. */
export interface PlaceholderWords {
  /** A name that several people have. */
  somebody: string;
  mail: string;
  profile: string;
}

/** A finding that is not certain, with what one needs to decide on it. */
export interface DoubtfulFinding {
  /** The same for the same place whenever it is looked for. */
  key: string;
  articleTitle: string;
  /** Whole words on either side, with an ellipsis where there are more. */
  before: string;
  found: string;
  after: string;
  /** What would take its place. */
  by: string;
}

export interface EntryFindings {
  certain: number;
  doubtful: DoubtfulFinding[];
}

/** Characters of the text that are shown on either side of a finding, at most. */
const AROUND = 60;

function wordsBefore(text: string, end: number): string {
  if (end <= AROUND) return text.slice(0, end);
  const near = text.slice(end - AROUND, end);
  return `…${near.slice(near.search(/\s/) + 1).toWellFormed()}`;
}

function wordsAfter(text: string, start: number): string {
  const near = text.slice(start, start + AROUND);
  if (start + AROUND >= text.length) return near;
  const last = near.search(/\s\S*$/);
  return `${(last === -1 ? near : near.slice(0, last)).toWellFormed()} …`;
}

/** One entry with its people; says what is found, and takes it out. */
export class EntryPseudonyms {
  private readonly here = new NameIndex();
  private readonly addresses: Addresses;
  private readonly speakers: ReadonlyMap<string, string | null>;
  private readonly site: string;

  constructor(
    private readonly entry: ArticleEntry,
    private readonly cast: Cast,
    private readonly words: PlaceholderWords,
  ) {
    const { article, comments } = entry;
    this.site = siteOf(entry);
    const people = peopleOf(entry).map(({ name }) => name);
    for (const name of people) this.here.add(name, this.label(name));
    const profiles = [...comments.map(({ authorUrl }) => authorUrl), ...article.authorUrls];
    this.addresses = new Addresses(
      profiles.filter((profile) => profile !== null),
      people,
    );
    this.speakers = new Map(
      comments.map(({ id, author }) => [id, isName(author) ? this.label(author) : null]),
    );
  }

  /** What is found in its texts. */
  findings(): EntryFindings {
    const doubtful: DoubtfulFinding[] = [];
    let certain = 0;
    for (const { part, text, context } of this.texts()) {
      const found = findNames(text, context);
      for (const [finding, key] of keyed(found, text, part)) {
        if (finding.certain) certain++;
        else doubtful.push(this.doubtful(finding, key, text));
      }
    }
    const { id, url, title } = this.entry.article;
    if (this.addresses.names(url))
      doubtful.push({
        key: `${id}/url`,
        articleTitle: title,
        before: '',
        found: url,
        after: '',
        by: this.words.profile,
      });
    return { certain, doubtful };
  }

  /**
   * The entry without names, profiles and mail addresses.
   * @param spared keys of findings that stay
   */
  replaced(spared: ReadonlySet<string>): ArticleEntry {
    const { article, bodies, comments, annotations } = this.entry;
    const plain = (part: string, text: string, context = this.context(null)) =>
      edited(text, this.edits(text, `${article.id}/${part}`, context, spared));
    const maybe = (part: string, text: string | null) => (text === null ? null : plain(part, text));
    const markup = (part: string, html: string, context: NameContext, withoutPictures: boolean) =>
      replaceInMarkup(html, {
        edits: (text) => this.edits(text, `${article.id}/${part}`, context, spared),
        namesSomebody: (text) => findNames(text, context).length > 0,
        leadsToSomebody: (address) => this.addresses.leadsToSomebody(address),
        withoutPictures,
      });
    return {
      ...this.entry,
      article: {
        ...article,
        url: spared.has(`${article.id}/url`) || !this.addresses.names(article.url) ? article.url : this.urn(),
        title: plain('title', article.title),
        authors: article.authors.filter(isName).map((name) => this.label(name)),
        authorUrls: [],
        authorBio: null,
        siteName: maybe('site', article.siteName),
        excerpt: maybe('excerpt', article.excerpt),
        section: maybe('section', article.section),
        leadImageUrl: null,
        tags: article.tags.map((tag) => plain('tags', tag)),
        pageTags: article.pageTags.map((tag) => plain('topics', tag)),
      },
      bodies: bodies.map((body) => ({
        ...body,
        html: markup(`body-${body.id}`, body.html, this.context(null), false),
        text: plain(`body-${body.id}`, body.text),
      })),
      comments: comments.map((comment): Comment => {
        const context = this.context(comment);
        return {
          ...comment,
          sourceId: String(comment.position + 1),
          author: isName(comment.author) ? this.label(comment.author) : null,
          authorUrl: null,
          // it leads to the comment under its name
          url: null,
          html: markup(`comment-${comment.id}`, comment.html, context, true),
          text: plain(`comment-${comment.id}`, comment.text, context),
          earlier: [],
        };
      }),
      annotations: annotations.map((annotation) => ({
        ...annotation,
        selectors: [],
        quote: this.quote(annotation, spared),
        note: plain(`note-${annotation.id}`, annotation.note),
        tags: annotation.tags.map((tag) => plain(`tags-${annotation.id}`, tag)),
      })),
      personas: [],
    };
  }

  /** A name for the article instead of an address that names somebody. */
  private urn(): string {
    return `urn:randnotiz:${encodeURIComponent(this.entry.article.id.toWellFormed())}`;
  }

  /** The marked words as they read now in their text; where they are not found there, by themselves. */
  private quote({ quote, commentId, bodyId }: Annotation, spared: ReadonlySet<string>): string {
    if (quote === '') return '';
    const { article, bodies, comments } = this.entry;
    const comment = comments.find(({ id }) => id === commentId);
    const body = bodies.find(({ id }) => id === bodyId) ?? bodies.at(-1);
    const text = (commentId === null ? body?.text : comment?.text) ?? '';
    const part = commentId === null ? `body-${body?.id ?? ''}` : `comment-${commentId}`;
    const context = this.context(comment ?? null);
    const passage = passageOf(text, quote);
    if (!passage) return edited(quote, this.edits(quote, `${article.id}/quote`, context, new Set()));
    const edits = this.edits(text, `${article.id}/${part}`, context, spared);
    const { from, to } = movedPassage(passage, edits);
    return edited(text, edits).slice(from, to);
  }

  /** All texts, in the order in which they are read. */
  private *texts(): Generator<{ part: string; text: string; context: NameContext }> {
    const { article, bodies, comments, annotations } = this.entry;
    const context = this.context(null);
    const at = (part: string, text: string | null, own = context) => ({
      part: `${article.id}/${part}`,
      text: text ?? '',
      context: own,
    });
    yield at('title', article.title);
    yield at('site', article.siteName);
    yield at('excerpt', article.excerpt);
    yield at('section', article.section);
    for (const tag of article.tags) yield at('tags', tag);
    for (const tag of article.pageTags) yield at('topics', tag);
    // formats hold the newest text only
    const body = bodies.at(-1);
    if (body) yield at(`body-${body.id}`, body.text);
    for (const comment of comments) yield at(`comment-${comment.id}`, comment.text, this.context(comment));
    for (const { id, note, tags } of annotations) {
      yield at(`note-${id}`, note);
      for (const tag of tags) yield at(`tags-${id}`, tag);
    }
  }

  private edits(text: string, part: string, context: NameContext, spared: ReadonlySet<string>): Edit[] {
    return keyed(findNames(text, context), text, part)
      .filter(([{ certain }, key]) => certain || !spared.has(key))
      .map(([finding]) => ({ start: finding.start, end: finding.end, by: this.standIn(finding) }));
  }

  private standIn({ kind, label }: Finding): string {
    return kind === 'name' ? (label ?? this.words.somebody) : this.words[kind];
  }

  private doubtful(finding: Finding, key: string, text: string): DoubtfulFinding {
    const { start, end } = finding;
    return {
      key,
      articleTitle: this.entry.article.title,
      before: wordsBefore(text, start),
      found: text.slice(start, end),
      after: wordsAfter(text, end),
      by: this.standIn(finding),
    };
  }

  private label(name: string): string {
    return this.cast.label({ site: this.site, name });
  }

  /** @param comment that the text is of; null: it is of the article or the user */
  private context(comment: Comment | null): NameContext {
    const { here, addresses, speakers } = this;
    const of = (id: string | null | undefined) => (id ? (speakers.get(id) ?? null) : null);
    return {
      here,
      elsewhere: this.cast.names,
      addresses,
      speaker: of(comment?.id),
      addressee: of(comment?.parentId),
    };
  }
}

/** Findings with their keys: the same word's places in a text are counted, so that markup and plain text agree. */
function keyed(findings: readonly Finding[], text: string, part: string): [Finding, string][] {
  const counts = new Map<string, number>();
  return findings.map((finding) => {
    const word = text.slice(finding.start, finding.end).toLowerCase();
    const count = (counts.get(word) ?? 0) + 1;
    counts.set(word, count);
    return [finding, `${part}/${word}/${count}`];
  });
}
