import { patternsF21ToF40 } from '../../../../engine/patterns/rules-b.ts';
import { checkScenarios } from '../support/check-scenarios.ts';

for (const pattern of patternsF21ToF40) checkScenarios(pattern);
