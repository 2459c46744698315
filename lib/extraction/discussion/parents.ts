import { type Item, type ItemTree } from './items';
import type { ItemReader } from './reading';
import type { ParentRule } from './system';

/** Says what each comment answers, by the first rule that says something; null: the article. */
export function findParents(tree: ItemTree, rules: ParentRule[], reader: ItemReader): (Item | null)[] {
  const answers = rules.map((rule) => byRule(rule, tree, reader));
  return tree.items.map((item, index) => {
    for (const answer of answers) {
      const parent = answer[index];
      if (parent !== undefined && parent !== item) return parent;
    }
    return null;
  });
}

/** For each comment its parent, null for none, undefined where the rule does not say. */
type Answers = (Item | null | undefined)[];

function byRule(rule: ParentRule, tree: ItemTree, reader: ItemReader): Answers {
  const { items } = tree;
  switch (rule.by) {
    case 'nesting':
      return items.map((item) => item.outer ?? undefined);
    case 'level':
      return byLevel(
        items,
        items.map((item) => {
          const level = Number.parseFloat(reader.find(item, [rule.at])?.value ?? '');
          return Number.isNaN(level) ? null : level;
        }),
      );
    case 'depth':
      return byLevel(
        items,
        items.map(({ element }) => ancestors(element, rule.ancestors)),
      );
    case 'reference': {
      const { key } = rule;
      const keyOf = (item: Item) => (key ? (reader.find(item, [key])?.value ?? null) : item.id);
      const byId = new Map(items.map((item) => [keyOf(item), item]));
      return items.map((item) => {
        const id = reader.find(item, [rule.at])?.value;
        return id === undefined ? undefined : (byId.get(id) ?? undefined);
      });
    }
  }
}

function ancestors(element: Element, selector: string): number {
  let count = 0;
  for (let at = element.parentElement?.closest(selector); at; at = at.parentElement?.closest(selector))
    count++;
  return count;
}

function byLevel(items: Item[], levels: (number | null)[]): Answers {
  const open: { level: number; item: Item }[] = [];
  return items.map((item, index) => {
    const level = levels[index];
    if (level === null || level === undefined) return undefined;
    while ((open.at(-1)?.level ?? -1) >= level) open.pop();
    const parent = open.at(-1)?.item ?? null;
    open.push({ level, item });
    return parent;
  });
}
