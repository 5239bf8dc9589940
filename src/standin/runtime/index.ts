export { loadOfficeInNode, type OfficeInNode } from "./nodeRuntime";
