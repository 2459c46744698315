import type { DiscussionSystem } from '../system';
import { wordpress } from './wordpress';

/** From the particular to the general: what an earlier one has found, a later one leaves alone. */
export const SYSTEMS: readonly DiscussionSystem[] = [wordpress];
