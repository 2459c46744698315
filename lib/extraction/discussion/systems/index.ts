import type { DiscussionSystem } from '../system';
import { bloggerClassic, bloggerThreaded } from './blogger';
import { discourse, discourseCrawler } from './discourse';
import { disqusFrame, disqusStatic } from './disqus';
import { drupal } from './drupal';
import { phpbb, stackExchange, vbulletin, xenforo, xenforoBox } from './forums';
import { jcomments, komento } from './joomla';
import { hackerNews, reddit, redditCards, redditOld } from './link-sites';
import { movableType } from './movable-type';
import { ghost, substack } from './newsletters';
import { serendipity } from './serendipity';
import { pwComments, txComments } from './typo3';
import { microdata, microformats, rdfa } from './vocabularies';
import { commento, coral, coralFrame, giscus, isso, remark42, utterances } from './widgets';
import { wordpress } from './wordpress';
import { wpdiscuz, wpdiscuzOld } from './wpdiscuz';

/** From the particular to the general: what an earlier one has found, a later one leaves alone. */
export const SYSTEMS: readonly DiscussionSystem[] = [
  bloggerThreaded,
  bloggerClassic,
  wpdiscuz,
  wpdiscuzOld,
  disqusFrame,
  disqusStatic,
  discourse,
  discourseCrawler,
  stackExchange,
  xenforo,
  xenforoBox,
  phpbb,
  vbulletin,
  redditOld,
  redditCards,
  reddit,
  hackerNews,
  isso,
  commento,
  remark42,
  giscus,
  utterances,
  coral,
  coralFrame,
  ghost,
  substack,
  jcomments,
  komento,
  pwComments,
  txComments,
  serendipity,
  movableType,
  drupal,
  wordpress,
  microdata,
  rdfa,
  microformats,
];
