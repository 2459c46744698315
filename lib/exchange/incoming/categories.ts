import { CATEGORY_COLORS, fingerprint, type Category, type Id } from '@/lib/model';

/** The same for the same name: where the library has a category of that name, it is that one. */
export function categoryId(name: string): Id {
  return `in-category-${fingerprint(name)}`;
}

/** Categories of which a file has the names alone. */
export function categoriesOf(names: Iterable<string>): Category[] {
  return [...names].map((name, position) => ({
    id: categoryId(name),
    name,
    position,
    color: CATEGORY_COLORS[position % CATEGORY_COLORS.length] ?? 'yellow',
    key: null,
  }));
}
