/** Brings parts of speech to the engine in a frame; injected only where an active rule asks for them, because it is heavy. */
import { tagger } from '../engine/tagger';
import { readShared } from './shared';

readShared()?.engine?.takeTagger(tagger);
