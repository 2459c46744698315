import * as v from 'valibot';
import type { CompletionSource, PageSurroundings } from '../source';

const REFERENCE = v.nullish(v.object({ data: v.nullish(v.object({ id: v.string() })) }));

/** JSON:API of the comment entity; the name of the text field is the site's choice. */
const COMMENTS = v.object({
  data: v.array(
    v.object({
      id: v.string(),
      attributes: v.looseObject({
        drupal_internal__cid: v.number(),
        name: v.nullish(v.string()),
        homepage: v.nullish(v.string()),
        created: v.nullish(v.string()),
      }),
      relationships: v.optional(v.object({ pid: REFERENCE, uid: REFERENCE })),
    }),
  ),
  included: v.optional(
    v.array(
      v.object({
        id: v.string(),
        attributes: v.optional(
          v.object({ display_name: v.nullish(v.string()), name: v.nullish(v.string()) }),
        ),
      }),
    ),
    [],
  ),
  links: v.optional(v.object({ next: v.optional(v.object({ href: v.string() })) })),
});
const PROCESSED = v.object({ processed: v.string() });
const SETTINGS = v.object({
  path: v.object({
    baseUrl: v.optional(v.string(), '/'),
    pathPrefix: v.optional(v.string(), ''),
    currentPath: v.optional(v.string(), ''),
  }),
});

/** Drupal 8 and later with the core module JSON:API, which is off unless somebody wanted it. */
export const drupal: CompletionSource = {
  name: 'drupal-jsonapi',
  whole: true,
  lazy: false,
  kind: 'endpoint',
  inquire(surroundings) {
    const node = nodeOf(surroundings);
    if (!node) return null;
    const cidOf = new Map<string, string>();
    return {
      expected: surroundings.page.claimedCommentCount,
      urls: [collectionUrl(new URL(node.base, surroundings.url), node.id)],
      read({ url, text }) {
        const { data, included, links } = v.parse(COMMENTS, JSON.parse(text));
        const users = new Map(included.map(({ id, attributes }) => [id, attributes]));
        for (const { id, attributes } of data) cidOf.set(id, String(attributes.drupal_internal__cid));
        const next = links?.next ? URL.parse(links.next.href, url) : null;
        return {
          next: next ? [next] : [],
          comments: data.map(({ attributes, relationships }) => {
            const user = users.get(relationships?.uid?.data?.id ?? '');
            return {
              id: String(attributes.drupal_internal__cid),
              author: user?.display_name ?? user?.name ?? attributes.name ?? null,
              authorUrl: attributes.homepage ?? null,
              date: attributes.created ?? null,
              parentId: cidOf.get(relationships?.pid?.data?.id ?? '') ?? null,
              url: `#comment-${attributes.drupal_internal__cid}`,
              body: { html: textField(attributes) },
            };
          }),
        };
      },
    };
  },
};

function textField(attributes: Record<string, unknown>): string {
  for (const name of ['comment_body', ...Object.keys(attributes)]) {
    const field = v.safeParse(PROCESSED, attributes[name]);
    if (field.success) return field.output.processed;
  }
  return '';
}

function collectionUrl(base: URL, nodeId: string): URL {
  const url = new URL('jsonapi/comment/comment', base);
  const parameters = {
    'filter[entity_id.meta.drupal_internal__target_id]': nodeId,
    'filter[status]': '1',
    sort: 'created',
    include: 'uid',
    'page[limit]': '50',
  };
  for (const [name, value] of Object.entries(parameters)) url.searchParams.set(name, value);
  return url;
}

/** `base`: path of the site with its language prefix. */
function nodeOf({ document, url }: PageSurroundings): { base: string; id: string } | null {
  const script = document.querySelector('script[data-drupal-selector="drupal-settings-json"]');
  if (!script) return null;
  const settings = v.safeParse(SETTINGS, parsed(script.textContent));
  if (!settings.success) return null;
  const { baseUrl, pathPrefix, currentPath } = settings.output.path;
  const shortlink = document.querySelector('link[rel~="shortlink"]')?.getAttribute('href') ?? '';
  const id = /^node\/(\d+)$/.exec(currentPath)?.[1] ?? /\/node\/(\d+)$/.exec(shortlink)?.[1];
  const base = URL.parse(`${baseUrl}${pathPrefix}`, url);
  return id === undefined || base?.origin !== url.origin ? null : { base: base.pathname, id };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
