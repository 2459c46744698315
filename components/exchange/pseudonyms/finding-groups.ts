import type { DoubtfulFinding } from '@/lib/exchange/pseudonyms/entry';

/** All places of one word that would be replaced by the same. */
export interface FindingGroup {
  id: string;
  /** As it is written where it stands first. */
  found: string;
  by: string;
  findings: DoubtfulFinding[];
}

/** Capitals make no other word. Those with the most places come first: they are worth the first look. */
export function groupFindings(findings: readonly DoubtfulFinding[]): FindingGroup[] {
  const groups = new Map<string, FindingGroup>();
  for (const finding of findings) {
    const { found, by } = finding;
    const id = `${found.toLowerCase()}\n${by}`;
    const group = groups.get(id);
    if (group) group.findings.push(finding);
    else groups.set(id, { id, found, by, findings: [finding] });
  }
  return [...groups.values()].sort((a, b) => b.findings.length - a.findings.length);
}
