import { browser } from 'wxt/browser';
import type { Article } from '@/lib/model';

/** On the toolbar button: that this page is saved, and how many marks and notes it has. */
export async function showBadge(tabId: number, article: Article | null): Promise<void> {
  const text = article === null ? '' : article.noteCount > 0 ? String(article.noteCount) : '✓';
  try {
    await browser.action.setBadgeText({ tabId, text });
    await browser.action.setBadgeBackgroundColor({ tabId, color: '#0f6166' });
    await browser.action.setBadgeTextColor({ tabId, color: '#ffffff' });
  } catch {
    // the tab has been closed meanwhile
  }
}
