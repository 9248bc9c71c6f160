import { openSurface } from './view/app';

openSurface('popup');
