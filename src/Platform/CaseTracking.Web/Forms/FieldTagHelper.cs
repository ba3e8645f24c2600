using System.Globalization;
using CaseTracking.Web.Markup;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace CaseTracking.Web.Forms;

/// <summary>What every form field has: a label, perhaps a hint, perhaps an error, tied together for who hears the page.</summary>
public abstract class FieldTagHelper : TagHelper
{
    /// <summary>The page's property this field fills.</summary>
    public ModelExpression For { get; set; } = null!;

    /// <summary>The question, in Dutch.</summary>
    public string Label { get; set; } = "";

    /// <summary>Help that everyone should read before answering.</summary>
    public string? Hint { get; set; }

    /// <summary>True where the label is the only heading of the page.</summary>
    public bool Heading { get; set; }

    /// <summary>Set by the framework.</summary>
    [ViewContext]
    [HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    private protected string Name => ViewContext.ViewData.TemplateInfo.GetFullHtmlFieldName(For.Name);

    private protected string Id => FieldIds.Of(Name);

    private protected string? Error =>
        ViewContext.ViewData.ModelState.TryGetValue(Name, out var entry) && entry.Errors.Count > 0 ? entry.Errors[0].ErrorMessage : null;

    /// <summary>What was typed, even where it could not be read, so that nobody types twice.</summary>
    private protected string? Value => Posted(Name) ?? Convert.ToString(For.Model, CultureInfo.CurrentCulture);

    private protected string? DescribedBy
    {
        get
        {
            var ids = new[] { Hint is null ? null : $"{Id}-hint", Error is null ? null : $"{Id}-error" }.OfType<string>().ToArray();

            return ids.Length == 0 ? null : string.Join(' ', ids);
        }
    }

    /// <inheritdoc />
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.Clear();
        output.Attributes.SetAttribute("class", Error is null ? "govuk-form-group" : "govuk-form-group govuk-form-group--error");
        output.Content.SetHtmlContent(Body(context));
    }

    private protected abstract IHtmlContent Body(TagHelperContext context);

    private protected string? Posted(string name) =>
        ViewContext.ViewData.ModelState.TryGetValue(name, out var entry) ? entry.AttemptedValue : null;

    private protected IHtmlContent LabelElement()
    {
        var label = Tags.Element("label", $"govuk-label {(Heading ? "govuk-label--l" : "govuk-label--m")}").Having("for", Id).With(Label);

        return Heading ? Tags.Element("h1", "govuk-label-wrapper").With(label) : label;
    }

    private protected TagBuilder Fieldset(IHtmlContent content, string? role = null)
    {
        var legend = Tags.Element("legend", $"govuk-fieldset__legend {(Heading ? "govuk-fieldset__legend--l" : "govuk-fieldset__legend--m")}")
            .With(Heading ? Tags.Element("h1", "govuk-fieldset__heading").With(Label) : Label);

        return Tags.Element("fieldset", "govuk-fieldset").Having("role", role).Having("aria-describedby", DescribedBy)
            .With(legend, HintElement(), ErrorElement(), content);
    }

    private protected TagBuilder? HintElement() =>
        Hint is null ? null : Tags.Element("div", "govuk-hint").Having("id", $"{Id}-hint").With(Hint);

    private protected TagBuilder? ErrorElement() => Error is null ? null : Tags.Element("p", "govuk-error-message")
        .Having("id", $"{Id}-error").With(Tags.Hidden("Fout: "), Error);

    private protected static string Css(string component, string? error) => error is null ? component : $"{component} {component}--error";
}
