import { LineChart } from 'echarts/charts';
import { GridComponent, LegendComponent, MarkLineComponent, TitleComponent } from 'echarts/components';
import * as echarts from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';
import type { Alarm, ChartPoint } from '#crisis';
import { dateOf } from './days.js';
import type { Recall } from './recalls.js';

echarts.use([LineChart, GridComponent, LegendComponent, MarkLineComponent, TitleComponent, SVGRenderer]);

const SIZE = { width: 960, height: 360 };

type Marks = Readonly<{ alerts: readonly Alarm[]; recalls: readonly Recall[] }>;

/** Reports of the window, what was expected and the limit as lines; alerts with their scores and recalls as marks. */
export const svgOf = (title: string, points: readonly ChartPoint[], { alerts, recalls }: Marks): string => {
  const [first, last] = [points[0]?.day ?? 0, points.at(-1)?.day ?? 0];
  const shown = recalls.filter(({ day }) => day >= first && day <= last);
  const chart = echarts.init(null, null, { renderer: 'svg', ssr: true, ...SIZE });
  chart.setOption({
    animation: false,
    title: { text: title, subtext: `reports in ${points[0]?.window ?? 0} days`, left: 'center' },
    legend: { bottom: 0 },
    grid: { top: 76, bottom: 56, left: 56, right: 56 },
    xAxis: { type: 'time', min: dateOf(first), max: dateOf(last) },
    yAxis: { type: 'value', min: 0, minInterval: 1 },
    series: [
      line({ name: 'reports', color: '#246' }, points, ({ reports }) => reports),
      line({ name: 'expected', color: '#888', type: 'dashed' }, points, ({ expected }) => expected),
      line({ name: 'limit', color: '#c33' }, points, ({ limit }) => limit),
      marks({ name: 'alert', color: '#e80', position: 'end' }, alerts, ({ score }) => score.toFixed(1)),
      marks({ name: 'recall', color: '#393', position: 'insideEndTop' }, shown, ({ number }) => number),
    ],
  });
  const svg = chart.renderToSVGString();
  chart.dispose();
  return `${svg}\n`;
};

type Line = Readonly<{ name: string; color: string; type?: 'dashed' }>;

const line = ({ name, color, type }: Line, points: readonly ChartPoint[], of: (point: ChartPoint) => number) => ({
  type: 'line' as const,
  name,
  color,
  showSymbol: false,
  lineStyle: { type: type ?? ('solid' as const) },
  data: points.map((point) => [dateOf(point.day), of(point)]),
});

type Mark = Readonly<{ name: string; color: string; position: 'end' | 'insideEndTop' }>;

const marks = <T extends Readonly<{ day: number }>>(
  { name, color, position }: Mark,
  marked: readonly T[],
  label: (each: T) => string,
) => ({
  type: 'line' as const,
  name,
  color,
  data: [],
  markLine: {
    symbol: 'none',
    lineStyle: { color, type: 'solid' as const },
    label: { color, position, formatter: '{b}', fontSize: 10 },
    data: marked.map((each) => ({ xAxis: dateOf(each.day), name: label(each) })),
  },
});
