/** The engine of the review queue. Fetched behind the first picture, where forms are on the device. */
export { QueueHandle } from '../engine/queue.js';
