import { MARK_LOOKS, PLAIN_LOOK, type Category } from '@/lib/model';

/** How a mark of the category looks: `Aa` on its wash with its underline. Decoration beside the name. */
export function Swatch({ category }: { category: Category | null }) {
  const { wash, line, underline, thickness } = category ? MARK_LOOKS[category.color] : PLAIN_LOOK;
  return (
    <span
      class="swatch"
      aria-hidden="true"
      style={{
        backgroundColor: `light-dark(${wash.light}, ${wash.dark})`,
        textDecoration: `underline ${underline} ${thickness}px light-dark(${line.light}, ${line.dark})`,
      }}
    >
      Aa
    </span>
  );
}
