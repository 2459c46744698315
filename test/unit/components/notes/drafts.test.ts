// @vitest-environment jsdom
import { beforeEach, expect, it } from 'vitest';
import { draftAt, dropDraft, keepDraft } from '@/components/notes/drafts';

beforeEach(() => localStorage.clear());

it('gives back what was typed in a field, and only there', () => {
  keepDraft('page:blog.example/a', { noteId: 'n1', text: 'halber Sa' });
  expect(draftAt('page:blog.example/a')).toEqual({ noteId: 'n1', text: 'halber Sa' });
  expect(draftAt('page:blog.example/b')).toBeNull();
});

it('forgets a draft that is kept elsewhere, but not a later text of it', () => {
  keepDraft('p', { noteId: 'n1', text: 'eins zwei' });
  dropDraft('p', { noteId: 'n1', text: 'eins' });
  expect(draftAt('p')?.text).toBe('eins zwei');
  dropDraft('p', { noteId: 'n1', text: 'eins zwei' });
  expect(draftAt('p')).toBeNull();
});

it.each(['{', '7', '{"noteId":1,"text":"x"}'])('takes %j for no draft', (kept) => {
  localStorage.setItem('draft:p', kept);
  expect(draftAt('p')).toBeNull();
});
