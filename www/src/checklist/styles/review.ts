/** The style sheets of a review. */
import { review } from './review.css.js';

export const reviewStyles = [review];
