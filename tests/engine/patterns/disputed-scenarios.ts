/**
 * Scenarios that contradict the practice documents, by folder, with the reason. They do
 * not run, and the test says so; none is known at present.
 */
export const disputedScenarios: Readonly<Record<string, string>> = {};
