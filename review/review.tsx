import { openReview } from './views/app';

openReview();
