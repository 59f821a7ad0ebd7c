const WIDTHS = { time: 6, story: 1, number: 14, who: 21, what: 23, status: 22 };

/** Prints a line for each thing that happens. */
export class Teller {
  #begun = Date.now();
  #print;
  #labelOf;

  /**
   * @param {(line: string) => void} print
   * @param {(status: string) => string} labelOf
   */
  constructor(print, labelOf) {
    this.#print = print;
    this.#labelOf = labelOf;
  }

  /** Seconds since the beginning. */
  seconds() {
    return (Date.now() - this.#begun) / 1000;
  }

  /**
   * @param {{ story: string, number?: string | null, who: string, what: string, status?: string }} line
   */
  tell({ story, number, who, what, status }) {
    const cells = [
      this.seconds().toFixed(1).padStart(WIDTHS.time),
      story.padEnd(WIDTHS.story),
      (number ?? '').padEnd(WIDTHS.number),
      who.padEnd(WIDTHS.who),
      what.padEnd(WIDTHS.what),
      (status ?? '').padEnd(WIDTHS.status),
      status ? this.#labelOf(status) : '',
    ];
    this.#print(cells.join('  ').trimEnd());
  }
}
