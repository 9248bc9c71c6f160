import { openSurface } from './view/app';

openSurface('panel');
