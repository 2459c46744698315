import { sanitizeHtml } from '@/lib/extraction/sanitize';

/**
 * Text, references, and tags without attributes of elements that only say what the text is; links to web pages. Nothing of
 * it can act, whatever its order.
 */
const HARMLESS =
  /^(?:[^<&]|&(?:amp|lt|gt|quot|nbsp|#\d{1,7}|#x[\da-f]{1,6});|<\/?(?:p|br|em|strong|b|i|u|s|h[1-6]|ul|ol|li|blockquote|pre|code|q|sub|sup|small|a)>|<a href="https?:\/\/[^"<>\s]*">)*$/i;

/** Markup of a file as it is safe to store. What is harmless at first sight, as most is, stays exactly as it is. */
export function cleanMarkup(html: string): string {
  return HARMLESS.test(html) ? html : sanitizeHtml(html);
}
