/** What the tests use of citation-js, which brings no types. */

declare module '@citation-js/core' {
  /** CSL-JSON, as far as it is compared. */
  export interface CslItem {
    type: string;
    title?: string;
    URL?: string;
    author?: ({ family: string; given?: string } | { literal: string })[];
    issued?: { 'date-parts': number[][] };
    accessed?: { 'date-parts': number[][] };
  }
  export class Cite {
    constructor(text: string, options?: { forceType?: string });
    readonly data: CslItem[];
  }
}

declare module '@citation-js/plugin-bibtex';
declare module '@citation-js/plugin-ris';
