/** Parameters that say where a visitor came from or how it is shown, not what is shown. */
const TRACKING =
  /^(?:utm_\w+|hsa_\w+|pk_\w+|mtm_\w+|piwik_\w+|at_\w+|mc_[ce]id|fbclid|fb_(?:action|source|ref)\w*|gclid|gclsrc|dclid|gbraid|wbraid|msclkid|yclid|twclid|ttclid|li_fat_id|igshid|igsh|_ga|_gl|_hs(?:enc|mi)|__hs\w+|mkt_tok|vero_\w+|oly_\w+_id|wickedid|s_cid|wt_?mc|wt_zmc|xtor|xing_share|ns_\w+|spm|smid|cmpid|ref_src|ref_url|trk\w*|sc_\w+|share(?:_?(?:id|source|token))?|__twitter_impression|amp|amp_\w+|outputtype|replytocom|unapproved|moderation-hash)$/i;

/** Name and value of each parameter that says what is shown, as they stand in the address. */
export function parametersOf(url: URL): [name: string, value: string][] {
  // by hand: content scripts of Firefox cannot iterate over searchParams
  const parameters = url.search
    .slice(1)
    .split('&')
    .filter((parameter) => parameter !== '');
  return parameters
    .map((parameter): [string, string] => {
      const [name = '', ...value] = parameter.split('=');
      return [name, value.join('=')];
    })
    .filter(([name]) => !TRACKING.test(name));
}

/** The address without tracking parameters and fragment; everything else as it was. */
export function withoutTracking(address: string | URL): URL {
  const url = new URL(address);
  url.search = parametersOf(url)
    .map(([name, value]) => (value === '' ? name : `${name}=${value}`))
    .join('&');
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
  url.searchParams.sort();
  const host = url.host.toLowerCase().replace(VARIANT_HOST, '');
  const path = url.pathname
    .replace(/\/amp\/?$/, '/')
    .replace(/\.amp(?=\.html?$|$)/, '')
    .replace(/\/(?:index\.(?:html?|php))?$/, '');
  return host + path + url.search;
}
