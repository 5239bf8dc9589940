/**
 * Runs in the pane's frame before the Office.js library. The library would otherwise look for a host it knows
 * in the frame's address; this tells it that the frame is not one of its own.
 */
Object.assign(window, { OsfOptOut: true });

export {};
