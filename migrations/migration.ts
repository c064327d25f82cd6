/** One numbered step of the case file's shape. Its SQL runs once, inside the upgrade's transaction. */
export interface Migration {
  readonly version: number;
  readonly name: string;
  readonly sql: string;
}
