// The first of two libraries of the skin: the one its menu was written for.
function $(what) {
  if (!(this instanceof $)) return new $(what);
  this.list = typeof what === 'string' ? document.querySelectorAll(what) : [what];
  this.length = this.list.length;
}
$.version = '1.3';
$.prototype.each = function (work) {
  for (var i = 0; i < this.length; i++) work.call(this.list[i], i);
  return this;
};
$.prototype.addClass = function (name) {
  return this.each(function () { this.className = this.className + ' ' + name; });
};
$.prototype.removeClass = function (name) {
  return this.each(function () {
    this.className = (' ' + this.className + ' ').split(' ' + name + ' ').join(' ').replace(/^ +| +$/g, '');
  });
};
var jQuery = $;

// Enumerable, as they were added in those days: a loop over the keys of any array meets them.
Array.prototype.contains = function (item) { return this.indexOf(item) >= 0; };
Array.prototype.last = function () { return this[this.length - 1]; };
Array.prototype.remove = function (item) {
  var at = this.indexOf(item);
  if (at >= 0) this.splice(at, 1);
  return this;
};
Array.prototype.toJSON = function () {
  var parts = [];
  for (var i = 0; i < this.length; i++) parts.push(JSON.stringify(this[i]));
  return '[' + parts.join(', ') + ']';
};
// Older than the one of the language, and without its second argument.
Array.from = function (list) {
  var copy = new Array(list.length);
  for (var i = 0; i < list.length; i++) copy[i] = list[i];
  return copy;
};
String.prototype.trim = function () { return this.replace(/^[ \t\r\n]+|[ \t\r\n]+$/g, ''); };
Function.prototype.bind = function (self) {
  var work = this;
  var first = Array.prototype.slice.call(arguments, 1);
  return function () { return work.apply(self, first.concat(Array.prototype.slice.call(arguments))); };
};
