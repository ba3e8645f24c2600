using CaseTracking.Web.Markup;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace CaseTracking.Web.Forms;

/// <summary>A date in three fields: <c>&lt;ct-date for="Since" label="Sinds wanneer?" /&gt;</c>; the property is a <see cref="DateParts"/>.</summary>
[HtmlTargetElement("ct-date", Attributes = "for", TagStructure = TagStructure.WithoutEndTag)]
public sealed class DateTagHelper : FieldTagHelper
{
    /// <summary>True where it asks the reader's date of birth.</summary>
    public bool Birth { get; set; }

    private protected override IHtmlContent Body(TagHelperContext context)
    {
        var parts = For.Model as DateParts ?? new();
        var fields = Tags.Element("div", "govuk-date-input").With(
            Part("Dag", nameof(DateParts.Day), parts.Day, 2, "bday-day", Id),
            Part("Maand", nameof(DateParts.Month), parts.Month, 2, "bday-month"),
            Part("Jaar", nameof(DateParts.Year), parts.Year, 4, "bday-year"));

        return Fieldset(fields, role: "group");
    }

    // The first field has the plain id: there the error summary leads.
    private TagBuilder Part(string label, string part, string? value, int width, string autocomplete, string? id = null)
    {
        var name = $"{Name}.{part}";
        id ??= FieldIds.Of(name);

        return Tags.Element("div", "govuk-date-input__item").With(Tags.Element("div", "govuk-form-group").With(
            Tags.Element("label", "govuk-label govuk-date-input__label").Having("for", id).With(label),
            Tags.Element("input", $"{Css("govuk-input", Error)} govuk-date-input__input govuk-input--width-{width}").Having("id", id)
                .Having("name", name).Having("type", "text").Having("inputmode", "numeric").Having("value", Posted(name) ?? value)
                .Having("autocomplete", Birth ? autocomplete : null).Having("aria-invalid", Error is null ? null : "true").Void()));
    }
}
