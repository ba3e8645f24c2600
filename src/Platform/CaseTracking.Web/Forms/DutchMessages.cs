using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc.ModelBinding.Metadata;

namespace CaseTracking.Web.Forms;

/// <summary>Sentences for what a form could not accept, where the page gives none of its own.</summary>
internal sealed class DutchMessages : IValidationMetadataProvider
{
    public static void Apply(DefaultModelBindingMessageProvider messages)
    {
        messages.SetMissingBindRequiredValueAccessor(_ => "Vul dit in.");
        messages.SetMissingKeyOrValueAccessor(() => "Vul dit in.");
        messages.SetMissingRequestBodyRequiredValueAccessor(() => "Vul het formulier in.");
        messages.SetValueMustNotBeNullAccessor(_ => "Vul dit in.");
        messages.SetAttemptedValueIsInvalidAccessor((_, _) => "Kijk dit na: we kunnen het niet lezen.");
        messages.SetNonPropertyAttemptedValueIsInvalidAccessor(_ => "Kijk dit na: we kunnen het niet lezen.");
        messages.SetUnknownValueIsInvalidAccessor(_ => "Kijk dit na: we kunnen het niet lezen.");
        messages.SetNonPropertyUnknownValueIsInvalidAccessor(() => "Kijk dit na: we kunnen het niet lezen.");
        messages.SetValueIsInvalidAccessor(_ => "Kijk dit na: we kunnen het niet lezen.");
        messages.SetValueMustBeANumberAccessor(_ => "Vul een getal in.");
        messages.SetNonPropertyValueMustBeANumberAccessor(() => "Vul een getal in.");
    }

    public void CreateValidationMetadata(ValidationMetadataProviderContext context)
    {
        foreach (var attribute in context.ValidationMetadata.ValidatorMetadata.OfType<ValidationAttribute>())
        {
            // A page's own sentence wins; the framework's are English.
            if (attribute is { ErrorMessage: null, ErrorMessageResourceName: null }) attribute.ErrorMessage = Sentence(attribute);
        }
    }

    private static string Sentence(ValidationAttribute attribute) => attribute switch
    {
        RequiredAttribute => "Vul dit in.",
        StringLengthAttribute { MinimumLength: > 0 } => "Gebruik minstens {2} en ten hoogste {1} tekens.",
        StringLengthAttribute or MaxLengthAttribute => "Gebruik ten hoogste {1} tekens.",
        MinLengthAttribute => "Gebruik minstens {1} tekens.",
        RangeAttribute => "Kies een waarde van {1} tot {2}.",
        EmailAddressAttribute => "Vul een e-mailadres in, zoals naam@voorbeeld.be.",
        _ => "Kijk dit na: het klopt nog niet.",
    };
}
