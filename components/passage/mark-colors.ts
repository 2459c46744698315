import { MARK_LOOKS, PLAIN_LOOK, type Category } from '@/lib/model';

/** `--mark-wash` and `--mark-line`: the colours of a category's marks, for the styles of what stands within. */
export function markColors(category: Category | null) {
  const { wash, line } = category ? MARK_LOOKS[category.color] : PLAIN_LOOK;
  return {
    '--mark-wash': `light-dark(${wash.light}, ${wash.dark})`,
    '--mark-line': `light-dark(${line.light}, ${line.dark})`,
  };
}
