package org.mingcha.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class TemplateLayoutTest {
    @Test
    void linesStandTwoColumnsFurtherInForWhatIsOpenThere() {
        assertEquals(List.of(), TemplateLayout.misplaced("""
                @import java.util.List
                @param List<String> rows
                !{var none = rows.isEmpty() ? "<p>" : "}";}
                @template.layout.page(shell = shell, content = @`
                  @if(none)
                    <p class="${none ? ">" : null}">${rows.size()}</p>
                  @else
                    <ul>
                      @for(var row : rows)
                        <li>
                          <input name="row" aria-label="a long label"
                              value="${row}">
                          <b>${row}</b>
                        </li>
                      @endfor
                    </ul>
                  @endif
                `)
                """));
    }

    @Test
    void anElementIsIndentedByItsParent() {
        assertEquals(List.of(2, 4), TemplateLayout.misplaced("""
                <div>
                <p>one</p>
                  <p>two</p>
                    <p>three</p>
                </div>
                """));
    }

    @Test
    void aConditionIndentsAsAnElementDoes() {
        assertEquals(List.of(3, 4), TemplateLayout.misplaced("""
                <div>
                  @if(some)
                  <p>one</p>
                @endif
                </div>
                """));
    }

    @Test
    void contentIsIndentedByItsCall() {
        assertEquals(List.of(2), TemplateLayout.misplaced("""
                @template.layout.page(shell = shell, content = @`
                <p>one</p>
                `)
                """));
    }

    @Test
    void whatATextAreaHoldsIsTakenAsItStands() {
        assertEquals(List.of(), TemplateLayout.misplaced("""
                <textarea>
                    one</textarea>
                <p>two</p>
                """));
    }
}
