import { openPractice } from './views/app';

openPractice();
