import type { ExtractedComment, ExtractedPage } from '@/lib/model';
import { ENGLISH, GERMAN, SYLLABLES, type Vocabulary } from './vocabulary';

/** A source of chance that is the same in every run. */
export class Chance {
  constructor(private state: number) {}

  /** 0 ≤ x < 1; mulberry32. */
  next(): number {
    this.state = (this.state + 0x6d2b79f5) | 0;
    let x = Math.imul(this.state ^ (this.state >>> 15), 1 | this.state);
    x = (x + Math.imul(x ^ (x >>> 7), 61 | x)) ^ x;
    return ((x ^ (x >>> 14)) >>> 0) / 4294967296;
  }

  below(limit: number): number {
    return Math.floor(this.next() * limit);
  }

  pick<T>(list: readonly T[]): T {
    const picked = list[this.below(list.length)];
    if (picked === undefined) throw new Error('Nothing to pick from.');
    return picked;
  }

  /** Few often, many rarely: the way words occur. */
  zipf<T>(list: readonly T[]): T {
    const place = Math.floor(Math.exp(this.next() * Math.log(list.length + 1))) - 1;
    return list[Math.min(place, list.length - 1)] ?? this.pick(list);
  }

  /** Around `mean`, now and then much more. */
  length(mean: number): number {
    return Math.max(2, Math.round(mean * (0.3 + Math.exp(1.2 * (this.next() + this.next() - 1)) * 0.55)));
  }
}

const capital = (word: string) => word.charAt(0).toUpperCase() + word.slice(1);

/** Writes in one language about one topic: some nouns come again and again, others are compounds or names. */
class Writer {
  private readonly topic: string[];
  private readonly names: string[];

  constructor(
    private readonly chance: Chance,
    private readonly vocabulary: Vocabulary,
  ) {
    this.topic = Array.from({ length: 12 }, () => this.compound());
    this.names = Array.from({ length: 5 }, () => nameFrom(chance));
  }

  words(count: number): string {
    const sentences: string[] = [];
    for (let written = 0; written < count;) {
      const length = Math.min(count - written, 5 + this.chance.below(14));
      const words = Array.from({ length: Math.max(length, 1) }, () => this.word());
      sentences.push(`${capital(words.join(' '))}${this.chance.next() < 0.9 ? '.' : '?'}`);
      written += words.length;
    }
    return sentences.join(' ');
  }

  title(): string {
    return `${capital(this.chance.pick(this.topic))}: ${this.words(3 + this.chance.below(5))}`;
  }

  private word(): string {
    const { chance, vocabulary } = this;
    const kind = chance.next();
    if (kind < 0.47) return chance.zipf(vocabulary.small);
    if (kind < 0.64) return chance.zipf(vocabulary.nouns) + chance.pick(vocabulary.nounEndings);
    if (kind < 0.74) return chance.zipf(vocabulary.verbs) + chance.pick(vocabulary.verbEndings);
    if (kind < 0.84) return chance.zipf(vocabulary.adjectives) + chance.pick(vocabulary.adjectiveEndings);
    if (kind < 0.94) return chance.zipf(this.topic);
    if (kind < 0.975) return this.compound();
    return kind < 0.995 ? chance.zipf(this.names) : nameFrom(chance);
  }

  private compound(): string {
    const first = this.chance.zipf(this.vocabulary.nouns);
    const second = this.chance.pick(this.vocabulary.nouns);
    return this.vocabulary === GERMAN ? first + second.toLowerCase() : `${first}-${second}`;
  }
}

function nameFrom(chance: Chance): string {
  return capital(Array.from({ length: 2 + chance.below(2) }, () => chance.pick(SYLLABLES)).join(''));
}

/** Read pages in whose texts words occur as they do in real ones. The same number gives the same page. */
export function generatePage(number: number, comments: number): ExtractedPage {
  const chance = new Chance(number * 7919 + 17);
  const english = chance.next() < 0.3;
  const writer = new Writer(chance, english ? ENGLISH : GERMAN);
  const paragraphs = Array.from({ length: 4 + chance.below(8) }, () => writer.words(chance.length(85)));
  const site = chance.below(60);
  const day = (latest: number) => new Date(Date.UTC(2008, 0, 1 + chance.below(latest))).toISOString();
  return {
    url: `https://blog${site}.example/artikel/${number}`,
    title: writer.title(),
    authors: [`${nameFrom(chance)} ${nameFrom(chance)}`],
    authorUrls: [],
    authorBio: null,
    publishedAt: day(6000).slice(0, 10),
    modifiedAt: null,
    siteName: `Berufsblog ${site}`,
    language: english ? 'en' : 'de',
    excerpt: null,
    leadImageUrl: null,
    section: null,
    tags: [chance.zipf(GERMAN.nouns), chance.zipf(GERMAN.nouns)],
    html: paragraphs.map((text) => `<p>${text}</p>`).join('\n'),
    text: paragraphs.join('\n'),
    comments: Array.from({ length: comments }, (_, i) => generateComment(chance, writer, i, day(6500))),
    claimedCommentCount: comments,
    discussionSystem: 'general',
  };
}

function generateComment(chance: Chance, writer: Writer, i: number, publishedAt: string): ExtractedComment {
  const text = writer.words(chance.length(36));
  return {
    id: `comment-${i + 1}`,
    author: nameFrom(chance),
    authorUrl: null,
    byArticleAuthor: false,
    publishedAt,
    publishedAtInferred: false,
    kind: 'comment',
    parentId: i > 0 && chance.next() < 0.4 ? `comment-${1 + chance.below(i)}` : null,
    parentInferred: false,
    url: null,
    html: `<p>${text}</p>`,
    text,
  };
}

/** The words of a note. */
export function generateNote(number: number): string {
  const chance = new Chance(number * 104729 + 5);
  return new Writer(chance, GERMAN).words(chance.length(14));
}
