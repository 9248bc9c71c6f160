/** @jest-environment ./scripts/jsdom-env.mjs */
import { expect, test } from '@jest/globals';
import { render } from 'preact';
import { CategoryChart, ElementChart } from '../../../review/views/month-chart';

test.each([1, 12, 120, 600])('over %s months every bar of a chart is wide enough to be drawn, and no wider than its month', (many) => {
  const months = Array.from({ length: many }, (_, at) => `${1980 + Math.floor(at / 12)}-${String(1 + (at % 12)).padStart(2, '0')}`);
  const root = document.createElement('div');
  render(
    <>
      <ElementChart element="rationale" counts={months.map((month) => ({ month, found: 1, unsure: 1, notSeen: 1 }))} />
      <CategoryChart title="Words" months={months} counts={months.map(() => 1)} />
    </>,
    root,
  );
  const widths = [...root.querySelectorAll('rect')].map((bar) => Number(bar.getAttribute('width')));
  expect(widths).toHaveLength(4 * many);
  expect(Math.min(...widths)).toBeGreaterThan(0);
  expect(Math.max(...widths)).toBeLessThanOrEqual(Math.min(28, 480 / many));
});
