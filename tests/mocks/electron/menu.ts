interface Item {
  readonly id?: string;
  readonly label?: string;
  readonly role?: string;
  readonly accelerator?: string;
  readonly click?: () => void;
  readonly submenu?: readonly Item[];
}

/** A menu as data; `click` stands for the user's click. */
export class Menu {
  static applicationMenu: Menu | null = null;
  readonly items: readonly Item[];

  constructor(items: readonly Item[]) {
    this.items = items;
  }

  static buildFromTemplate(template: readonly Item[]): Menu {
    return new Menu(template);
  }

  static setApplicationMenu(menu: Menu | null): void {
    Menu.applicationMenu = menu;
  }

  /** All entries, those of submenus as well. */
  get entries(): readonly Item[] {
    return this.items.flatMap((item) => [item, ...(item.submenu ?? [])]);
  }

  click(id: string): void {
    const item = this.entries.find((entry) => entry.id === id);
    if (item?.click === undefined) throw new Error(`no menu entry "${id}"`);
    item.click();
  }
}
