import type { CompletionSource } from '../source';
import { blogger } from './blogger';
import { discourse } from './discourse';
import { drupal } from './drupal';
import { ghost, ghostOlder } from './ghost';
import { numberedPages } from './numbered-pages';
import { reddit } from './reddit';
import { substack } from './substack';
import { wordpressCom } from './wordpress-com';
import { wordpressFeed } from './wordpress-feed';
import { wordpressRest } from './wordpress-rest';

/**
 * Best first: whole threads with parents, then the pages that everybody sees, then what gives the newest only. Last what asks another
 * site than the page's, which the user has to allow.
 */
export const SOURCES: readonly CompletionSource[] = [
  wordpressRest,
  blogger,
  discourse,
  ghost,
  ghostOlder,
  substack,
  drupal,
  reddit,
  numberedPages,
  wordpressFeed,
  wordpressCom,
];

/** Origins of the services among them. */
export const SERVICES: readonly string[] = SOURCES.flatMap(({ service }) => service ?? []);
