// The second library, which a news module brought along; it takes the same names and keeps the older one aside.
(function () {
  var old$ = window.$;
  var oldJQuery = window.jQuery;
  function Q(what) {
    if (typeof what === 'function') {
      if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', what);
      else what();
      return undefined;
    }
    return new Q.fn.init(what);
  }
  Q.fn = Q.prototype = {
    version: '1.7',
    init: function (what) {
      this.nodes = typeof what === 'string' ? [].slice.call(document.querySelectorAll(what)) : [what];
    },
    on: function (name, work) {
      for (var i = 0; i < this.nodes.length; i++) this.nodes[i].addEventListener(name, work);
      return this;
    },
    text: function (words) {
      for (var i = 0; i < this.nodes.length; i++) this.nodes[i].textContent = words;
      return this;
    },
    toggleClass: function (name, wanted) {
      for (var i = 0; i < this.nodes.length; i++) this.nodes[i].classList.toggle(name, wanted);
      return this;
    }
  };
  Q.fn.init.prototype = Q.fn;
  Q.noConflict = function () {
    window.$ = old$;
    window.jQuery = oldJQuery;
    return Q;
  };
  window.$ = window.jQuery = Q;
})();
var $j = jQuery.noConflict();
