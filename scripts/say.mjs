/** Tells the user something while a script works; standard output stays free for results. */
export function say(line) {
  process.stderr.write(`${line}\n`);
}

/** Ends the script with a sentence and exit code 1. */
export function giveUp(line) {
  say(line);
  process.exit(1);
}
