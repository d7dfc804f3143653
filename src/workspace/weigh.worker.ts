import { expose } from 'comlink';
import { weighDesk } from './weighDesk.ts';

/* The thread in which long questions about a weighed map are worked out. */
expose(weighDesk());
