using CaseTracking.Web.Markup;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace CaseTracking.Web.Forms;

/// <summary>Everything that is wrong, on top of the page, each sentence a link to its field; nothing where nothing is wrong. It has the focus as the page opens.</summary>
[HtmlTargetElement("ct-error-summary", TagStructure = TagStructure.WithoutEndTag)]
public sealed class ErrorSummaryTagHelper : TagHelper
{
    /// <summary>Names of fields in the order the page asks them, where the model does not know that order.</summary>
    public IEnumerable<string> Fields { get; set; } = [];

    /// <summary>Set by the framework.</summary>
    [ViewContext]
    [HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    /// <inheritdoc />
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var asked = Fields.ToList();
        var errors = ViewContext.ViewData.ModelState
            .Where(e => e.Value is { Errors.Count: > 0 })
            .OrderBy(e => PlaceOnPage(e.Key))
            .ThenBy(e => asked.IndexOf(e.Key))
            .Select(e => (Field: e.Key, e.Value!.Errors[0].ErrorMessage))
            .ToList();
        output.TagName = null;
        output.TagMode = TagMode.StartTagAndEndTag;
        if (errors.Count == 0) return;

        var list = Tags.Element("ul", "govuk-list govuk-error-summary__list");
        foreach (var (field, sentence) in errors) list.With(Tags.Element("li").With(Sentence(field, sentence)));

        output.Content.SetHtmlContent(Tags.Element("div", "govuk-error-summary").Having("tabindex", "-1").Having("autofocus", "").With(
            Tags.Element("div").Having("role", "alert").With(
                Tags.Element("h2", "govuk-error-summary__title").With("Er klopt nog iets niet"),
                Tags.Element("div", "govuk-error-summary__body").With(list))));
    }

    // The model lists its properties as the page asks them; what is not a property comes first.
    private int PlaceOnPage(string field) =>
        ViewContext.ViewData.ModelMetadata.Properties.Index().FirstOrDefault(p => p.Item.PropertyName == field.Split('.', '[')[0], (-1, null!)).Index;

    // A sentence about the whole form has no field to lead to.
    private static object Sentence(string field, string sentence) =>
        field.Length == 0 ? sentence : Tags.Element("a").Having("href", $"#{FieldIds.Of(field)}").With(sentence);
}
