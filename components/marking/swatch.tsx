import { MARK_LOOKS, PLAIN_LOOK, type Category } from '@/lib/model';

interface SwatchProps {
  category: Category | null;
  /** The beginning of the name instead of `Aa`, where the name itself does not stand beside it. */
  short?: boolean;
}

/** How a mark of the category looks: letters on its wash with its underline. Decoration beside the name. */
export function Swatch({ category, short = false }: SwatchProps) {
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
      {(short &&
        Array.from(category?.name ?? '')
          .slice(0, 2)
          .join('')) ||
        'Aa'}
    </span>
  );
}
