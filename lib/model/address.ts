/** Parameters that say where a visitor came from, not what is shown. */
const TRACKING =
  /^(?:utm_\w+|hsa_\w+|pk_\w+|mtm_\w+|piwik_\w+|at_\w+|mc_[ce]id|fbclid|gclid|gclsrc|dclid|gbraid|wbraid|msclkid|yclid|twclid|ttclid|igshid|igsh|_ga|_gl|_hs(?:enc|mi)|vero_(?:id|conv)|oly_(?:anon|enc)_id|wt_?mc|wt_zmc|xing_share|ns_\w+|spm|cmpid|ref_src|ref_url|trk|trkCampaign|sc_cid|share|CMP)$/i;

/** The address without tracking parameters and fragment; everything else as it was. */
export function withoutTracking(address: string | URL): URL {
  const url = new URL(address);
  // by hand: content scripts of Firefox cannot iterate over searchParams
  const parameters = url.search.slice(1).split('&');
  url.search = parameters.filter((parameter) => !TRACKING.test(parameter.split('=', 1)[0] ?? '')).join('&');
  url.hash = '';
  return url;
}

/** Names under which sites serve the same page to phones or through AMP. */
const VARIANT_HOST = /^(?:www\d?|m|mobile|amp)\.(?=[^.]+\.)/;

/**
 * The same string for all spellings of one address: http and https, with and without `www.`, trailing slash,
 * tracking parameters, AMP and mobile variants, order of parameters.
 */
export function addressKey(address: string | URL): string {
  const url = withoutTracking(address);
  if (url.searchParams.get('amp') !== null) url.searchParams.delete('amp');
  if (url.searchParams.get('outputType') === 'amp') url.searchParams.delete('outputType');
  url.searchParams.sort();
  const host = url.host.toLowerCase().replace(VARIANT_HOST, '');
  const path = url.pathname
    .replace(/\/amp\/?$/, '/')
    .replace(/\.amp(?=\.html?$|$)/, '')
    .replace(/\/(?:index\.(?:html?|php))?$/, '');
  return host + path + url.search;
}
