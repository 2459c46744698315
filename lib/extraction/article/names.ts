import { remembered } from '../names';

/**
 * What classes and ids say an element is, by the words that templates on the web use. A verdict is a hint: steps
 * look at what the element holds before they act on it.
 */
export type Verdict =
  /** Never the article: share bars, adverts, menus, related articles, sign-up boxes. */
  | 'clutter'
  /** About the article: byline, date, tags, rating. Short where it is what its name says. */
  | 'details'
  /** May be a teaser of another article, or this one's lead. */
  | 'teaser'
  /** Likely holds the article. */
  | 'body'
  | null;

const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/));

const CLUTTER = words(`
  share shares sharing sharebar sharebuttons sharedaddy shariff addtoany addthis sharethis social socials socialmedia
  sociallinks socialbar socialshare sociable ssba heateor related relatedposts relatedarticles relatedcontent yarpp
  recommended recommendation recommendations recommends empfehlung empfehlungen newsletter newsletters subscribe
  subscription subscriptions signup optin mailchimp mailpoet cleverreach advert adverts advertisement advertisements
  advertising advertorial ad ads adv adsense adslot adbox adcontainer adwrapper anzeige anzeigen werbung promo promos
  promotion promotions promobox sponsor sponsors sponsored cookie cookies cookiebar cookienotice consent gdpr dsgvo
  breadcrumb breadcrumbs pagination pager paging pagenavi pagenav nav navi navigation navbar menu submenu megamenu
  toolbar actionbar tagcloud tagclouds widget widgets sidebar sidebars rightcol outbrain taboola plista ligatus
  nativo popular mostread mostviewed meistgelesen trending login register signin modal popup overlay lightbox
  donate donation donations spende spenden paypal flattr skip skiplink skiplinks footer masthead colophon copyright
  imprint impressum disqus respond commentform commentlist webmentions pingbacks trackbacks printlink
  printbutton mailto bookmarks bookmark languages langswitch readnext nextup upnext morefrom
  readmore weiterlesen crosslink crosslinks crosssell upsell cta calltoaction ticker newsticker
  poll quiz feedback tooltip tooltips disclaimer disclaimers disclosure affiliatetext wikio statistics postnav prevnext rssicon rss followus hreflang noprint
`);

const DETAILS = words(`
  byline bylines author authors authorbox authorinfo autor autoren vcard bio biography meta postmeta entrymeta postinfo
  metadata dateline datetime date timestamp published updated posted postedon tags taglist keywords tagged topics
  categories category catlinks rating ratings stars voting vote votes views readingtime kicker credits
  permalink edit editlink print views filed hashtags likes like
`);

/** Two words together that say more than each of them. */
const CLUTTER_PAIRS = words(`
  author-box author-bio author-info author-description about-author author-profile author-card autor-box post-author
  read-more read-also see-also also-read more-articles more-news more-posts more-stories more-on further-reading
  most-read most-viewed up-next next-post prev-post previous-post post-navigation nav-links entry-footer post-footer
  article-footer site-header site-footer page-header-nav top-bar bottom-bar tag-cloud tag-list tag-links product-box
  shop-box book-box info-shop price-box affiliate-box email-signup sign-up follow-us like-box fb-like latest-posts
  latest-news recent-posts recent-comments related-posts related-articles wp-block-latest back-top to-top scroll-top
  sr-only screen-reader visually-hidden skip-link social-media article-tools article-actions story-tools post-tools
  comment-form comment-list comments-area leave-reply post-comments table-contents ez-toc toc-container toc_container
  jp-post-flair mc-embed mc_embed print-only list-articles article-list teaser-list related-content linked-articles
  other-articles affiliate-text affiliate-notice affiliate-disclosure savoir-plus similar-posts similar-articles you-might you-may
`);

const TEASERS = words(
  `teaser teasers scroller card cards tile tiles promoted carousel slider slideshow swiper aside box`,
);

const BODIES = words(`
  articlebody entrycontent postcontent storybody storycontent articlecontent articletext bodytext maincontent posttext
  postbody textbody articlecopy
`);
const BODY_PAIRS = words(`
  article-body article-content article-text article-copy entry-content post-content post-body post-text story-body
  story-content story-text body-text body-copy content-body text-body main-content article-main page-content
  blog-content blog-post e-content content-text td-post-content news-text news-content detail-content
`);

/** What an element's names say. */
export function verdictOf(element: Element): Verdict {
  const named = namesOf(element);
  return named ? verdictOn(named) : null;
}

const verdictOn = remembered(judge);

function namesOf(element: Element): string {
  const className = element.getAttribute('class');
  const id = element.getAttribute('id');
  return className && id ? `${className} ${id}` : (className ?? id ?? '');
}

function judge(named: string): Verdict {
  if (named.length > 1_000) return null;
  const found = new Set<Verdict>();
  for (const name of named.split(/\s+/)) {
    // a modifier says that a block has adverts in it, not that it is one
    const parts = name
      .replace(/(?:--|__)?(?:with|has|no|without)?-?ads?$/i, (end) => (end.startsWith('--') ? '' : end))
      .replace(/([a-z\d])([A-Z])/g, '$1-$2')
      .toLowerCase()
      .split(/[^a-z]+/)
      .filter(Boolean);
    // utility classes name looks, states and sizes, with a colon or a slash
    if (/[:/[]/.test(name) || /^(?:has|no|is|with|hide|show)-/.test(name)) continue;
    const joined = parts.join('');
    if (CLUTTER.has(joined)) found.add('clutter');
    if (BODIES.has(joined)) found.add('body');
    parts.forEach((part, i) => {
      const pair = `${part}-${parts[i + 1] ?? ''}`;
      if (BODY_PAIRS.has(pair)) found.add('body');
      if (CLUTTER.has(part) || CLUTTER_PAIRS.has(pair)) found.add('clutter');
      else if (DETAILS.has(part)) found.add('details');
      else if (TEASERS.has(part)) found.add('teaser');
    });
  }
  for (const verdict of ['body', 'clutter', 'details', 'teaser'] as const)
    if (found.has(verdict)) return verdict;
  return null;
}
