import type { ArticleEntry } from '@/lib/model';
import type { ExportContext, MarkdownTemplate } from '../../format';
import { escapeMarkdown } from '../../markdown';
import { articleView, NAMES } from './article-view';
import { fillTemplate, isProblem, readTemplate, type TemplateProblem, type TemplateValue } from './engine';

export const DEFAULT_TEMPLATE: MarkdownTemplate = {
  name: '{{title}}',
  text: `---
title: {{title}}
url: {{url}}
{{#authors}}
authors: {{authors}}
{{/authors}}
{{#site}}
site: {{site}}
{{/site}}
{{#published}}
published: {{published}}
{{/published}}
saved: {{saved}}
{{#language}}
language: {{language}}
{{/language}}
{{#tags}}
tags: {{tags}}
{{/tags}}
{{#names}}
names: {{names}}
{{/names}}
---

# {{title}}

{{#notes-text}}
{{notes-text}}

{{/notes-text}}
{{#text}}
{{text}}

{{/text}}
{{discussion}}`,
};

/** What is wrong with a template; null: nothing is. */
export function problemOf(template: string): TemplateProblem | null {
  const read = readTemplate(template, NAMES);
  return isProblem(read) ? read : null;
}

const FRONT_MATTER = /^(---\n)([\s\S]*?\n)(---\n)/;

/**
 * An article by a template. Within front matter values are written as YAML, else as Markdown.
 * @param withFrontMatter only the first article of a file can have it
 * @throws {Error} for a template with a problem
 */
export function fillArticle(
  template: string,
  entry: ArticleEntry,
  context: ExportContext,
  withFrontMatter: boolean,
): string {
  const view = articleView(entry, context);
  const fill = (text: string, write: (value: TemplateValue) => string) => {
    const read = readTemplate(text, NAMES);
    if (isProblem(read)) throw new Error(`${read.reason}: ${read.name}`);
    return fillTemplate(read, view, write);
  };
  const source = template.replace(/\r\n?/g, '\n');
  const [whole = '', , fields = ''] = FRONT_MATTER.exec(source) ?? [];
  // what was done to names is said, whether the template has a place for it or not
  const said = context.notice === null || /\{\{\s*names\s*\}\}/.test(source);
  const notice = said ? '' : `\n\n${escapeMarkdown(context.notice ?? '')}`;
  const body = fill(source.slice(whole.length), asMarkdown).trim() + notice;
  if (whole === '') return `${body}\n`;
  if (withFrontMatter) return `---\n${fill(fields, asYaml)}---\n\n${body}\n`;
  // what front matter says elsewhere: where it is from
  const [first = '', ...rest] = body.split('\n');
  const address = asMarkdown(view.link?.() ?? { kind: 'markdown', text: '' });
  return first.startsWith('# ') ? `${[first, '', address, ...rest].join('\n')}\n` : `${address}\n\n${body}\n`;
}

/** The name of an article's file, as the template has it. */
export function fillName(template: string, entry: ArticleEntry, context: ExportContext): string {
  const read = readTemplate(template, NAMES);
  if (isProblem(read)) throw new Error(`${read.reason}: ${read.name}`);
  return fillTemplate(read, articleView(entry, context), asWords);
}

function asWords(value: TemplateValue): string {
  if (value.kind === 'list') return '';
  return value.kind === 'words' ? value.words.join(', ') : value.text;
}

function asMarkdown(value: TemplateValue): string {
  return value.kind === 'markdown' ? value.text : escapeMarkdown(asWords(value));
}

/** JSON's strings and lists are YAML's. */
function asYaml(value: TemplateValue): string {
  return JSON.stringify(value.kind === 'words' ? value.words : asWords(value));
}
