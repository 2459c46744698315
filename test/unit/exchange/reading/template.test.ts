// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import type { ExportContext } from '@/lib/exchange/format';
import {
  DEFAULT_TEMPLATE,
  fillArticle,
  fillName,
  problemOf,
} from '@/lib/exchange/reading/template/article-template';
import type { ArticleEntry, Category } from '@/lib/model';
import { EXPORT_CONTEXT } from '../export-context';
import { sampleEntry } from '../sample-entry';

const PAY: Category = { id: 'pay', name: 'Bezahlung', color: 'green', key: '1', position: 0 };

const context: ExportContext = {
  ...EXPORT_CONTEXT,
  frame: { ...EXPORT_CONTEXT.frame, categories: [PAY] },
};

const filled = (template: string, entry: ArticleEntry = sampleEntry(), more: Partial<ExportContext> = {}) =>
  fillArticle(template, entry, { ...context, ...more }, true);

describe('a template', () => {
  it('writes values as Markdown takes them, and in front matter as YAML does', () => {
    const entry = sampleEntry();
    entry.article.title = 'A: "b" *c* # d';
    entry.article.tags = ['Holz', 'sehr gut'];
    expect(filled('---\ntitle: {{title}}\ntags: {{tags}}\n---\n# {{title}} ({{tags}})', entry)).toBe(
      '---\ntitle: "A: \\"b\\" *c* # d"\ntags: ["Holz","sehr-gut"]\n---\n\n# A: "b" \\*c\\* \\# d (Holz, sehr-gut)\n',
    );
  });

  it('repeats what stands in a list, and leaves out what has nothing to say, with its lines', () => {
    const template =
      '{{#notes}}\n- {{quote}}{{#category}} ({{category}}){{/category}}{{^note}} ohne Notiz{{/note}}\n{{/notes}}\n{{#excerpt}}\nnie\n{{/excerpt}}\nEnde {{title}}';
    expect(filled(template)).toBe(
      '- Holz (Bezahlung) ohne Notiz\n- Lohn (Bezahlung)\n- \nEnde Was macht „sie“?\n',
    );
    expect(filled('{{#comments}}{{level}} {{author}}: {{comment}}; {{/comments}}')).toBe(
      '0 Jörg 🔧: Der _Lohn_ ist schlecht.; 1 \\=CMD(): Nein.;\n',
    );
  });

  it('takes nothing of an article for a placeholder', () => {
    const entry = sampleEntry();
    entry.article.title = '{{url}} {{#notes}}';
    expect(filled('{{title}}', entry)).toBe('{{url}} {{\\#notes}}\n');
  });

  it.each([
    ['a\n{{titel}}', { reason: 'unknown', name: 'titel', line: 2 }],
    ['{{constructor}}', { reason: 'unknown', name: 'constructor', line: 1 }],
    ['{{quote}}', { reason: 'unknown', name: 'quote', line: 1 }],
    ['\n\n{{#notes}}\n{{quote}}', { reason: 'not-closed', name: 'notes', line: 3 }],
    ['{{#notes}}\n{{#note}}\n{{/notes}}\n', { reason: 'not-open', name: 'notes', line: 3 }],
    ['{{/notes}}', { reason: 'not-open', name: 'notes', line: 1 }],
    ['{{notes}}', { reason: 'not-a-list', name: 'notes', line: 1 }],
    ['{{title}}\n\nvon {{title} x', { reason: 'broken', name: '{{title}', line: 3 }],
    ['{{#tags}}\n{{the tags}}\n{{/tags}}', { reason: 'broken', name: '{{the tags}}', line: 2 }],
  ])('says what is wrong with it and where: %j', (template, problem) => {
    expect(problemOf(template)).toEqual(problem);
  });

  it('has no fault as it is given', () => {
    expect([problemOf(DEFAULT_TEMPLATE.text), problemOf(DEFAULT_TEMPLATE.name)]).toEqual([null, null]);
  });

  it('says what was done to names, also where the user has left no place for it', () => {
    expect(filled('# {{title}}', sampleEntry(), { notice: 'Namen ersetzt' })).toContain('Namen ersetzt');
    expect(
      filled(DEFAULT_TEMPLATE.text, sampleEntry(), { notice: 'Namen ersetzt' }).match(/ersetzt/g),
    ).toHaveLength(1);
  });

  it('names files, too', () => {
    expect(fillName('{{published}} {{title}}', sampleEntry(), context)).toBe('2021-03-04 Was macht „sie“?');
  });
});
