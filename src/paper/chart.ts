import { BarChart, LineChart } from "echarts/charts";
import { GridComponent } from "echarts/components";
import { init, use, type EChartsCoreOption } from "echarts/core";
import { SVGRenderer } from "echarts/renderers";
import { rupiah } from "../rupiah.ts";
import { fontFamily } from "./fonts.ts";

use([BarChart, LineChart, GridComponent, SVGRenderer]);

/** The cash of one week, whole rupiah. */
export interface Week {
  /** its Monday, YYYY-MM-DD */
  week_start: string;
  cash_in: number;
  cash_out: number;
  household: number;
  net_cash: number;
}

// A cheap phone shows it 360 wide: nothing is set smaller than 12 there.
export const chartSize = { width: 360, height: 340 };

const ink = "#1d2733";
const faint = "#5b6672";
const colours = {
  in: "#14804a",
  out: "#d4581f",
  household: "#f3b48e",
  net: "#1f3f8f",
};

/** Money in, out and left over week by week, as SVG: what picture and paper both show. */
export function weeksChart(title: string, weeks: Week[]): string {
  const chart = init(null, null, {
    renderer: "svg",
    ssr: true,
    ...chartSize,
  });
  try {
    chart.setOption(options(weeks));
    return withHead(chart.renderToSVGString(), title, weeks);
  } finally {
    // Or its timers keep the process from ending.
    chart.dispose();
  }
}

function options(weeks: Week[]): EChartsCoreOption {
  const bar = { type: "bar", barWidth: 12, barGap: "15%" };
  const label = { fontFamily, fontSize: 12, color: faint };
  return {
    animation: false,
    backgroundColor: "#ffffff",
    grid: {
      left: 12,
      right: 8,
      top: 112,
      bottom: 28,
      outerBoundsMode: "same",
    },
    xAxis: {
      type: "category",
      data: weeks.map(({ week_start }) => dayAndMonth(week_start)),
      axisLabel: { ...label, interval: 0, hideOverlap: false },
      axisTick: { show: false },
      axisLine: { onZero: true, lineStyle: { color: faint } },
    },
    yAxis: {
      type: "value",
      splitNumber: 4,
      axisLabel: { ...label, formatter: shortRupiah },
      splitLine: { lineStyle: { color: "#e3e7eb" } },
    },
    series: [
      {
        ...bar,
        stack: "in",
        itemStyle: { color: colours.in },
        data: weeks.map((week) => week.cash_in),
      },
      {
        ...bar,
        stack: "out",
        itemStyle: { color: colours.out },
        data: weeks.map((week) => week.cash_out),
      },
      {
        ...bar,
        stack: "out",
        itemStyle: { color: colours.household },
        data: weeks.map((week) => week.household),
      },
      {
        type: "line",
        symbol: "circle",
        symbolSize: 7,
        lineStyle: { color: colours.net, width: 2.5 },
        itemStyle: { color: colours.net },
        data: weeks.map((week) => week.net_cash),
      },
    ],
  };
}

/** Title and sums above the chart: they say in words what the colours mean. */
function withHead(svg: string, title: string, weeks: Week[]): string {
  const sum = (of: (week: Week) => number) => {
    const total = weeks.reduce((before, week) => before + of(week), 0);
    return (total < 0 ? "minus " : "") + rupiah(total);
  };
  const lines = [
    ["Masuk", sum((week) => week.cash_in), colours.in],
    [
      "Keluar",
      sum((week) => week.cash_out + week.household),
      colours.out,
      colours.household,
      "(muda: keluarga)",
    ],
    ["Sisa", sum((week) => week.net_cash), colours.net],
  ] as const;
  const head = [
    text(12, 24, title, 16, "bold"),
    ...lines.flatMap(([name, amount, colour, second, note], index) => {
      const y = 48 + index * 21;
      return [
        `<rect x="12" y="${y - 11}" width="${second ? 6 : 12}" height="12" fill="${colour}"/>`,
        second
          ? `<rect x="18" y="${y - 11}" width="6" height="12" fill="${second}"/>`
          : "",
        text(32, y, name, 14),
        text(88, y, amount, 14, "bold"),
        note ? text(352, y, note, 12, "normal", "end") : "",
      ];
    }),
    text(
      chartSize.width / 2,
      chartSize.height - 8,
      "tanggal awal minggu (Senin)",
      12,
      "normal",
      "middle",
    ),
  ];
  return svg.replace(/<\/svg>\s*$/, `${head.join("")}</svg>`);
}

function text(
  x: number,
  y: number,
  words: string,
  size: number,
  weight = "normal",
  anchor = "start",
): string {
  return `<text x="${x}" y="${y}" font-family="${fontFamily}" font-size="${size}" font-weight="${weight}" text-anchor="${anchor}" fill="${ink}">${Bun.escapeHTML(words)}</text>`;
}

/** "350rb", "1,2jt": an axis has no room for more. */
function shortRupiah(amount: number): string {
  const size = Math.abs(amount);
  const say = (value: number, unit: string) =>
    value.toLocaleString("id-ID", { maximumFractionDigits: 1 }) + unit;
  if (size >= 1e9) return say(amount / 1e9, "M");
  if (size >= 1e6) return say(amount / 1e6, "jt");
  return size >= 1e3 ? say(amount / 1e3, "rb") : String(amount);
}

function dayAndMonth(day: string): string {
  const [, month, date] = day.split("-").map(Number);
  return `${date}/${month}`;
}
