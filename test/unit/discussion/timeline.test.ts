import { expect, it } from 'vitest';
import { timelineOf } from '@/lib/discussion';

it('counts by day what came within a few weeks, the days between among them', () => {
  expect(timelineOf(['2021-02-27T23:00', '2021-02-27', '2021-03-01'])).toEqual({
    step: 'day',
    bars: [
      { from: '2021-02-27', to: '2021-02-27', count: 2 },
      { from: '2021-02-28', to: '2021-02-28', count: 0 },
      { from: '2021-03-01', to: '2021-03-01', count: 1 },
    ],
    undated: 0,
  });
});

it('counts by weeks, which begin on Monday', () => {
  const { step, bars } = timelineOf(['2021-01-03', '2021-01-04', '2021-03-10']);
  expect(step).toBe('week');
  expect(bars[0]).toEqual({ from: '2020-12-28', to: '2021-01-03', count: 1 });
  expect(bars[1]).toEqual({ from: '2021-01-04', to: '2021-01-10', count: 1 });
  expect(bars.at(-1)).toEqual({ from: '2021-03-08', to: '2021-03-14', count: 1 });
});

it('counts by months over some years and by years over many', () => {
  const months = timelineOf(['2019-11-30', '2020-02-29', '2021-12-01']);
  expect(months.step).toBe('month');
  expect(months.bars).toHaveLength(26);
  expect(months.bars[3]).toEqual({ from: '2020-02-01', to: '2020-02-29', count: 1 });
  const years = timelineOf(['2009-05-01', '2024-05-01']);
  expect(years.step).toBe('year');
  expect(years.bars.map(({ count }) => count)).toEqual([1, ...Array<number>(14).fill(0), 1]);
});

it('says how many comments have no day', () => {
  expect(timelineOf([null, '2021', '2021-05', 'gestern', '2021-05-04']).undated).toBe(4);
  expect(timelineOf(['0001-01-01', '2021-05-04', '9999-12-31']).bars).toHaveLength(1);
  expect(timelineOf([null])).toEqual({ step: 'day', bars: [], undated: 1 });
});
